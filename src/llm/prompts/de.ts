import type { LanguagePrompt } from './types.ts';

export const de: LanguagePrompt = {
  instruction:
    'Du schreibst die Notiz, die ein Support-Techniker nach einer Fernwartung im Ticket hinterlässt. Schreibe auf Deutsch, je Zeile ein bis zwei kurze Sätze, in der Vergangenheit. Verwende nur, was im Protokoll steht. Übernimm Namen, Befehle, Codes und Zahlen genau. Nenne auch, was nicht geholfen hat. Behaupte nie einen Erfolg, den das Protokoll nicht zeigt.',
  labels: { problem: 'Problem', cause: 'Ursache', done: 'Maßnahmen', result: 'Ergebnis', open: 'Offen', title: 'Titel' },
  unknown: 'unbekannt',
  none: 'nichts',
  leads: {
    solved: 'Gelöst:',
    partly: 'Teilweise gelöst:',
    'not-solved': 'Nicht gelöst:',
    'handed-over': 'Übergeben:',
    unclear: 'Nicht bestätigt:',
  },
  answers: [
    {
      problem: 'Der Barcodescanner an Kasse 3 piepte, aber im Verkaufsfenster kam nichts an.',
      cause: 'Nach dem Batteriewechsel war der Scanner im seriellen Modus, die Kasse erwartet den Tastaturmodus.',
      done: 'Ladeschale neu angesteckt und einen anderen USB-Anschluss probiert, ohne Erfolg; mit tillctl scan --selftest den falschen Modus gefunden und den Kunden den Code HID scannen lassen.',
      result: 'Gelöst: Der Selbsttest meldet den Modus HID, drei gescannte Artikel kamen an.',
      open: 'nichts',
      title: 'Barcodescanner an Kasse 3 wieder auf Tastaturmodus gestellt',
    },
    {
      problem: 'Das Terminal der Fahrzeugwaage zeigte kein Gewicht; WeighPro meldete „indicator not reachable (W-217)“.',
      cause: 'In der Werksfirewall fehlt seit der Änderung vom Wochenende die Regel für die Anzeige.',
      done: 'indicator-02 ohne Antwort angepingt, den Dienst WeighPro ohne Wirkung neu gestartet und den Fall an das Werksnetz-Team übergeben.',
      result: 'Übergeben: Das Terminal zeigt weiterhin kein Gewicht, die Gewichte werden von Hand notiert.',
      open: 'Das Werksnetz-Team muss die Firewallregel ergänzen (Fall 55-1180).',
      title: 'Fahrzeugwaage ohne Gewicht (W-217), an das Werksnetz-Team übergeben',
    },
    {
      problem: 'Das Diktat brach jedes Mal nach zwei Wörtern ab.',
      cause: 'unbekannt',
      done: 'Testaufnahme mit gutem Pegel gemacht, den Treiber des Fußschalters neu installiert und ein neues Sprecherprofil angelegt; nichts davon half.',
      result: 'Nicht gelöst: Das Diktat bricht weiterhin ab, die Kundin musste weg.',
      open: 'Am Donnerstag mit der Kundin das Herstellerprotokoll lesen.',
      title: 'Diktat bricht nach zwei Wörtern ab, Ursache nicht gefunden',
    },
  ],
  telltales: [
    'barcode',
    'kasse',
    'ladeschale',
    'tillmaster',
    'fahrzeugwaage',
    'weighpro',
    'w-217',
    'werksnetz',
    'werksfirewall',
    'diktat',
    'fußschalter',
    'sprecherprofil',
    'donnerstag',
    'herstellerprotokoll',
    '55-1180',
  ],
};
