import type { LanguagePrompt } from './types.ts';

export const es: LanguagePrompt = {
  instruction:
    'Escribes la nota que un técnico de soporte deja en el ticket después de una sesión remota. Escribe en español, una o dos frases cortas por línea, en pasado. Usa solo lo que dice el registro. Copia exactamente nombres, comandos, códigos y números. Di también lo que no ayudó. Nunca afirmes un éxito que el registro no muestra.',
  labels: { problem: 'Problema', cause: 'Causa', done: 'Acciones', result: 'Resultado', open: 'Pendiente', title: 'Título' },
  unknown: 'desconocida',
  none: 'nada',
  leads: {
    solved: 'Resuelto:',
    partly: 'Resuelto en parte:',
    'not-solved': 'No resuelto:',
    'handed-over': 'Traspasado:',
    unclear: 'Sin confirmar:',
  },
  success: ['resuelto', 'solucionado', 'arreglado', 'vuelve a funcionar', 'funciona de nuevo'],
  answers: [
    {
      problem: 'El dictado se detenía siempre después de dos palabras.',
      cause: 'desconocida',
      done: 'Grabación de prueba con buen nivel, velocidad de grabación reducida y nuevo perfil de voz creado; nada de ello ayudó.',
      result: 'No resuelto: el dictado sigue deteniéndose y la clienta tuvo que irse.',
      open: 'nada',
      title: 'El dictado se detiene tras dos palabras, causa no encontrada',
    },
    {
      problem: 'El terminal de la báscula puente no mostraba peso; WeighPro informaba «indicator not reachable (W-217)».',
      cause: 'Desde el cambio del fin de semana falta en el cortafuegos de la planta la regla para el indicador.',
      done: 'Ping a indicator-02 sin respuesta, servicio WeighPro reiniciado sin efecto y caso traspasado al equipo de red de la planta.',
      result: 'Traspasado: el terminal sigue sin mostrar peso y los pesos se anotan a mano.',
      open: 'El equipo de red de la planta debe añadir la regla del cortafuegos (caso 55-1180).',
      title: 'Báscula puente sin peso (W-217), traspasada al equipo de red de la planta',
    },
    {
      problem: 'El lector de códigos de barras de la caja 3 pitaba, pero no llegaba nada a la ventana de ventas.',
      cause: 'Tras el cambio de batería el lector estaba en modo serie, mientras la caja espera el modo teclado.',
      done: 'Se reconectó la base y se probó otro puerto USB sin éxito; se encontró el modo equivocado con tillctl scan --selftest y el cliente escaneó el código HID.',
      result: 'Resuelto: la autoprueba indica el modo HID y llegaron tres artículos escaneados.',
      open: 'Poner la hoja de códigos en las otras cajas.',
      title: 'Lector de códigos de barras de la caja 3 devuelto al modo teclado',
    },
  ],
  telltales: [
    'códigos de barras',
    'caja 3',
    'tillmaster',
    'báscula',
    'weighpro',
    'w-217',
    'planta',
    'indicador',
    'dictado',
    'velocidad de grabación',
    'hoja de códigos',
    'perfil de voz',
    '55-1180',
  ],
};
