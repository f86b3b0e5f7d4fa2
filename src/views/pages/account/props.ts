/** What is shown to set a second factor up. */
export interface SetupShown {
  /** Goes back with the form. */
  readonly sealed: string;
  /** Base32. */
  readonly seed: string;
  /** otpauth:// address. */
  readonly uri: string;
}
