import type { LanguagePrompt } from './types.ts';

export const fr: LanguagePrompt = {
  instruction:
    "Tu rédiges la note qu'un technicien de support laisse dans le ticket après une session à distance. Écris en français, une ou deux phrases courtes par ligne, au passé. N'utilise que ce que dit le journal. Recopie exactement les noms, commandes, codes et nombres. Dis aussi ce qui n'a pas aidé. N'affirme jamais un succès que le journal ne montre pas.",
  labels: { problem: 'Problème', cause: 'Cause', done: 'Actions', result: 'Résultat', open: 'Reste à faire', title: 'Titre' },
  unknown: 'inconnue',
  none: 'rien',
  leads: {
    solved: 'Résolu :',
    partly: 'Partiellement résolu :',
    'not-solved': 'Non résolu :',
    'handed-over': 'Transmis :',
    unclear: 'Non confirmé :',
  },
  success: ['résolu', 'corrigé', 'réglé', 'fonctionne à nouveau', 'fonctionne de nouveau'],
  answers: [
    {
      problem: "La dictée s'arrêtait chaque fois après deux mots.",
      cause: 'inconnue',
      done: "Enregistrement d'essai avec un bon niveau, vitesse d'enregistrement réduite et nouveau profil vocal créé ; rien n'a aidé.",
      result: "Non résolu : la dictée s'arrête toujours et la cliente a dû partir.",
      open: 'rien',
      title: "La dictée s'arrête après deux mots, cause non trouvée",
    },
    {
      problem: "Le terminal du pont-bascule n'affichait aucun poids ; WeighPro signalait « indicator not reachable (W-217) ».",
      cause: "Depuis la modification du week-end, la règle pour l'indicateur manque dans le pare-feu de l'usine.",
      done: "Ping de indicator-02 sans réponse, service WeighPro redémarré sans effet, dossier transmis à l'équipe réseau de l'usine.",
      result: "Transmis : le terminal n'affiche toujours aucun poids et les poids sont notés à la main.",
      open: "L'équipe réseau de l'usine doit ajouter la règle de pare-feu (dossier 55-1180).",
      title: "Pont-bascule sans poids (W-217), transmis à l'équipe réseau de l'usine",
    },
    {
      problem: "Le lecteur de codes-barres de la caisse 3 bipait, mais rien n'arrivait dans la fenêtre de vente.",
      cause: 'Après le changement de pile, le lecteur était en mode série alors que la caisse attend le mode clavier.',
      done: 'Socle rebranché et autre port USB essayé sans succès ; mauvais mode trouvé avec tillctl scan --selftest, puis code HID scanné par le client.',
      result: "Résolu : l'autotest indique le mode HID et trois articles scannés sont arrivés.",
      open: 'Mettre la feuille de codes aux autres caisses.',
      title: 'Lecteur de codes-barres de la caisse 3 remis en mode clavier',
    },
  ],
  telltales: [
    'codes-barres',
    'caisse',
    'socle',
    'tillmaster',
    'pont-bascule',
    'weighpro',
    'w-217',
    'usine',
    'indicateur',
    'dictée',
    "vitesse d'enregistrement",
    'feuille de codes',
    'vocal',
    '55-1180',
  ],
};
