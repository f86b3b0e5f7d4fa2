/**
 * The worked logs, the same for every language: far from an office's daily troubles, so that whatever slips from them into
 * an answer is recognised. One ends unsolved with its cause unknown, one handed over, and the last, which weighs most, solved.
 */
export const workedLogs: readonly (readonly string[])[] = [
  [
    'customer: dictation stops after two words, every time',
    'action: recorded a test, level fine',
    'supporter: set a slower recording speed, it still stops',
    'command: dictasvc --log -> session closed by client',
    'supporter: a new speaker profile did not help either',
    'customer: I have patients now, must stop',
    'note: cause not found',
  ],
  [
    'customer: the weighbridge terminal shows no weight, trucks are queueing',
    'window: WeighPro - Connection',
    'error: WeighPro: indicator not reachable (W-217)',
    'command: ping indicator-02 -> 4 packets sent, 0 received',
    'supporter: restarted the WeighPro service, same error',
    'note: plant firewall lacks the rule for the indicator since the weekend change; no rights there',
    'supporter: I hand this over to the plant network team, case 55-1180',
    'customer: ok, we write the weights by hand until then',
  ],
  [
    'customer: the barcode scanner at till 3 beeps but nothing shows up in the sales window',
    'supporter: did anything change since yesterday?',
    'customer: a colleague put in a new battery this morning',
    'supporter: replugged the cradle and tried another USB port, still nothing',
    'window: TillMaster - Peripherals',
    'command: tillctl scan --selftest -> mode: SERIAL, expected: HID',
    'note: scanner is in serial mode, till expects keyboard mode',
    'supporter: please scan the code HID on the sheet I sent you',
    'command: tillctl scan --selftest -> mode: HID, result: OK',
    'customer: yes!! three articles in a row, all there',
    'note: to do: put the code sheet at the other tills too',
  ],
];
