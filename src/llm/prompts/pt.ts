import type { LanguagePrompt } from './types.ts';

export const pt: LanguagePrompt = {
  instruction:
    'Você escreve a nota que um técnico de suporte deixa no chamado depois de uma sessão remota. Escreva em português, uma ou duas frases curtas por linha, no passado. Use somente o que o registro diz. Copie exatamente nomes, comandos, códigos e números. Diga também o que não ajudou. Nunca afirme um sucesso que o registro não mostra.',
  labels: { problem: 'Problema', cause: 'Causa', done: 'Ações', result: 'Resultado', open: 'Pendente', title: 'Título' },
  unknown: 'desconhecida',
  none: 'nada',
  leads: {
    solved: 'Resolvido:',
    partly: 'Resolvido em parte:',
    'not-solved': 'Não resolvido:',
    'handed-over': 'Repassado:',
    unclear: 'Não confirmado:',
  },
  success: ['resolvido', 'resolvida', 'corrigido', 'voltou a funcionar', 'está funcionando'],
  answers: [
    {
      problem: 'O ditado parava sempre depois de duas palavras.',
      cause: 'desconhecida',
      done: 'Gravação de teste com bom nível, velocidade de gravação reduzida e novo perfil de voz criado; nada disso ajudou.',
      result: 'Não resolvido: o ditado continua parando e a cliente precisou sair.',
      open: 'nada',
      title: 'Ditado para depois de duas palavras, causa não encontrada',
    },
    {
      problem: 'O terminal da balança rodoviária não mostrava peso; o WeighPro informava "indicator not reachable (W-217)".',
      cause: 'Desde a mudança do fim de semana falta no firewall da fábrica a regra para o indicador.',
      done: 'Ping para indicator-02 sem resposta, serviço WeighPro reiniciado sem efeito e caso repassado à equipe de rede da fábrica.',
      result: 'Repassado: o terminal continua sem mostrar peso e os pesos são anotados à mão.',
      open: 'A equipe de rede da fábrica precisa incluir a regra no firewall (caso 55-1180).',
      title: 'Balança rodoviária sem peso (W-217), repassado à equipe de rede da fábrica',
    },
    {
      problem: 'O leitor de código de barras do caixa 3 apitava, mas nada chegava à janela de vendas.',
      cause: 'Depois da troca da bateria o leitor ficou em modo serial, enquanto o caixa espera o modo teclado.',
      done: 'Base reconectada e outra porta USB testada sem sucesso; modo errado encontrado com tillctl scan --selftest e código HID lido pelo cliente.',
      result: 'Resolvido: o autoteste informa o modo HID e três artigos lidos chegaram.',
      open: 'Colocar a folha de códigos nos outros caixas.',
      title: 'Leitor de código de barras do caixa 3 de volta ao modo teclado',
    },
  ],
  telltales: [
    'código de barras',
    'caixa 3',
    'tillmaster',
    'balança',
    'weighpro',
    'w-217',
    'fábrica',
    'indicador',
    'ditado',
    'velocidade de gravação',
    'folha de códigos',
    'perfil de voz',
    '55-1180',
  ],
};
