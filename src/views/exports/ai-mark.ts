/** IPTC's term for text that a trained model made: the machine-readable half of the label (AI Act, article 50; SPEC E7). */
export const aiMark = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
