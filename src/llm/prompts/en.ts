import type { LanguagePrompt } from './types.ts';

export const en: LanguagePrompt = {
  instruction:
    'You write the note that a support technician leaves in the ticket after a remote session. Write in English, one short sentence or two per line, in the past tense. Use only what the log says. Copy names, commands, codes and numbers exactly. Tell what did not help, too. Never claim success that the log does not show.',
  labels: { problem: 'Problem', cause: 'Cause', done: 'Done', result: 'Result', open: 'Open', title: 'Title' },
  unknown: 'unknown',
  none: 'none',
  answers: [
    {
      problem: 'The barcode scanner at till 3 beeped, but nothing arrived in the sales window.',
      cause: 'After the battery change the scanner was in serial mode, while the till expects keyboard mode.',
      done: 'Replugged the cradle and tried another USB port without success; found the wrong mode with tillctl scan --selftest and had the customer scan the code HID.',
      result: 'The self-test reports mode HID, and three scanned articles arrived.',
      open: 'none',
      title: 'Barcode scanner at till 3 set back to keyboard mode',
    },
    {
      problem: 'The weighbridge terminal showed no weight; WeighPro reported "indicator not reachable (W-217)".',
      cause: 'The plant firewall lacks the rule for the indicator since the weekend change.',
      done: 'Pinged indicator-02 without an answer, restarted the WeighPro service without effect, and handed over to the plant network team.',
      result: 'Not fixed: the terminal still shows no weight, and the weights are written by hand.',
      open: 'The plant network team has to add the firewall rule (case 55-1180).',
      title: 'Weighbridge terminal without weight (W-217), handed over to the plant network team',
    },
    {
      problem: 'Dictation stopped after two words every time.',
      cause: 'unknown',
      done: 'Recorded a test with a fine level, reinstalled the foot pedal driver and created a new speaker profile; none of it helped.',
      result: 'Not solved: dictation still stops, and the customer had to leave.',
      open: 'Read the vendor log with the customer on Thursday.',
      title: 'Dictation stops after two words, cause not found',
    },
  ],
  telltales: [
    'barcode',
    'till',
    'cradle',
    'tillmaster',
    'weighbridge',
    'weighpro',
    'w-217',
    'indicator',
    'plant',
    'truck',
    'dictation',
    'foot',
    'pedal',
    'thursday',
    'patients',
    '55-1180',
  ],
};
