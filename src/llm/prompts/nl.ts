import type { LanguagePrompt } from './types.ts';

export const nl: LanguagePrompt = {
  instruction:
    'Je schrijft de notitie die een supporttechnicus na een sessie op afstand in het ticket achterlaat. Schrijf in het Nederlands, één of twee korte zinnen per regel, in de verleden tijd. Gebruik alleen wat in het logboek staat. Neem namen, opdrachten, codes en getallen exact over. Noem ook wat niet hielp. Beweer nooit een succes dat het logboek niet laat zien.',
  labels: { problem: 'Probleem', cause: 'Oorzaak', done: 'Gedaan', result: 'Resultaat', open: 'Open', title: 'Titel' },
  unknown: 'onbekend',
  none: 'niets',
  leads: {
    solved: 'Opgelost:',
    partly: 'Deels opgelost:',
    'not-solved': 'Niet opgelost:',
    'handed-over': 'Overgedragen:',
    unclear: 'Niet bevestigd:',
  },
  success: ['opgelost', 'verholpen', 'werkt weer', 'doet het weer', 'hersteld'],
  answers: [
    {
      problem: 'Het dicteren stopte telkens na twee woorden.',
      cause: 'onbekend',
      done: 'Proefopname met goed niveau gemaakt, een lagere opnamesnelheid ingesteld en een nieuw sprekersprofiel aangemaakt; niets daarvan hielp.',
      result: 'Niet opgelost: het dicteren stopt nog steeds, de klant moest weg.',
      open: 'niets',
      title: 'Dicteren stopt na twee woorden, oorzaak niet gevonden',
    },
    {
      problem: 'De terminal van de weegbrug toonde geen gewicht; WeighPro meldde "indicator not reachable (W-217)".',
      cause: 'In de fabrieksfirewall ontbreekt sinds de wijziging van het weekend de regel voor de indicator.',
      done: 'indicator-02 zonder antwoord gepingd, de service WeighPro zonder effect herstart en de zaak aan het fabrieksnetwerkteam overgedragen.',
      result: 'Overgedragen: de terminal toont nog geen gewicht, de gewichten worden met de hand genoteerd.',
      open: 'Het fabrieksnetwerkteam moet de firewallregel toevoegen (zaak 55-1180).',
      title: 'Weegbrug zonder gewicht (W-217), overgedragen aan het fabrieksnetwerkteam',
    },
    {
      problem: 'De barcodescanner bij kassa 3 piepte, maar in het verkoopvenster kwam niets aan.',
      cause: 'Na het wisselen van de batterij stond de scanner in seriële modus, terwijl de kassa toetsenbordmodus verwacht.',
      done: 'De laadhouder opnieuw aangesloten en een andere USB-poort geprobeerd, zonder succes; met tillctl scan --selftest de verkeerde modus gevonden en de klant de code HID laten scannen.',
      result: 'Opgelost: de zelftest meldt modus HID en drie gescande artikelen kwamen aan.',
      open: 'Het codeblad ook bij de andere kassa’s leggen.',
      title: 'Barcodescanner bij kassa 3 terug in toetsenbordmodus gezet',
    },
  ],
  telltales: [
    'barcode',
    'kassa',
    'laadhouder',
    'tillmaster',
    'weegbrug',
    'weighpro',
    'w-217',
    'fabrieksnetwerk',
    'fabrieksfirewall',
    'dicte',
    'opnamesnelheid',
    'sprekersprofiel',
    'codeblad',
    '55-1180',
  ],
};
