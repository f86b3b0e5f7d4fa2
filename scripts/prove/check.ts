export interface Check {
  /** What is to be shown, as a sentence. */
  claim: string;
  executable: string;
  /** System programs. */
  needs: string[];
  /** Throws where the claim does not hold; answers what was seen. */
  run: (executable: string) => Promise<string>;
}

export function hold(claim: boolean, otherwise: string): asserts claim {
  if (!claim) throw new Error(otherwise);
}
