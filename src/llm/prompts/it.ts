import type { LanguagePrompt } from './types.ts';

export const it: LanguagePrompt = {
  instruction:
    "Scrivi la nota che un tecnico di supporto lascia nel ticket dopo una sessione remota. Scrivi in italiano, una o due frasi brevi per riga, al passato. Usa solo ciò che dice il registro. Copia esattamente nomi, comandi, codici e numeri. Di' anche ciò che non ha aiutato. Non affermare mai un successo che il registro non mostra.",
  labels: { problem: 'Problema', cause: 'Causa', done: 'Interventi', result: 'Risultato', open: 'In sospeso', title: 'Titolo' },
  unknown: 'sconosciuta',
  none: 'nulla',
  leads: {
    solved: 'Risolto:',
    partly: 'Risolto in parte:',
    'not-solved': 'Non risolto:',
    'handed-over': 'Passato ad altri:',
    unclear: 'Non confermato:',
  },
  success: ['risolto', 'corretto', 'funziona di nuovo', 'è tornato a funzionare'],
  answers: [
    {
      problem: 'La dettatura si interrompeva ogni volta dopo due parole.',
      cause: 'sconosciuta',
      done: 'Registrazione di prova con livello buono, velocità di registrazione ridotta e nuovo profilo vocale creato; niente di tutto ciò ha aiutato.',
      result: 'Non risolto: la dettatura si interrompe ancora e la cliente ha dovuto andare via.',
      open: 'nulla',
      title: 'La dettatura si interrompe dopo due parole, causa non trovata',
    },
    {
      problem: 'Il terminale della pesa a ponte non mostrava alcun peso; WeighPro segnalava «indicator not reachable (W-217)».',
      cause: "Dalla modifica del fine settimana nel firewall dello stabilimento manca la regola per l'indicatore.",
      done: 'Ping di indicator-02 senza risposta, servizio WeighPro riavviato senza effetto e caso passato al team di rete dello stabilimento.',
      result: 'Passato ad altri: il terminale continua a non mostrare il peso e i pesi si annotano a mano.',
      open: 'Il team di rete dello stabilimento deve aggiungere la regola del firewall (caso 55-1180).',
      title: 'Pesa a ponte senza peso (W-217), passata al team di rete dello stabilimento',
    },
    {
      problem: 'Il lettore di codici a barre della cassa 3 suonava, ma nella finestra di vendita non arrivava nulla.',
      cause: 'Dopo il cambio della batteria il lettore era in modalità seriale, mentre la cassa si aspetta la modalità tastiera.',
      done: "Base ricollegata e un'altra porta USB provata senza successo; modalità errata trovata con tillctl scan --selftest e codice HID letto dal cliente.",
      result: "Risolto: l'autotest indica la modalità HID e tre articoli letti sono arrivati.",
      open: 'Mettere il foglio dei codici alle altre casse.',
      title: 'Lettore di codici a barre della cassa 3 riportato in modalità tastiera',
    },
  ],
  telltales: [
    'codici a barre',
    'cassa 3',
    'tillmaster',
    'pesa a ponte',
    'weighpro',
    'w-217',
    'stabilimento',
    'indicatore',
    'dettatura',
    'velocità di registrazione',
    'foglio dei codici',
    'profilo vocale',
    '55-1180',
  ],
};
