/**
 * What the two decisions look at: facts of the registry (devices, accounts, policies, modules), of the licence, of the
 * settings at the session's start and of the receipt; never the sender's claims (SPEC C6, C7).
 */
export interface CaptureFacts {
  readonly company: CompanyRules;
  /** D1: the licence in force gives a tier that has AI features. */
  readonly eligibleTier: boolean;
  /** A8, C6: as registered; what is not known is `unknown`. */
  readonly platform: 'windows' | 'macos' | 'other' | 'unknown';
  readonly supporter: {
    /** An account of this company, and not disabled. */
    readonly isOurs: boolean;
    /** A9: "log sessions for connection reports". */
    readonly logsSessions: boolean;
  };
  /** A3: the custom QuickSupport module that the session came through; null: none. */
  readonly module: { readonly insights: boolean } | null;
  readonly device: DeviceFacts;
  /** B2: what the remote person answered to this session's question; null: not asked, or no answer in time. */
  readonly answer: 'allowed' | 'denied' | null;
}

/** SPEC A1 to A4. */
export interface CompanyRules {
  readonly aiActive: boolean;
  readonly outgoing: { readonly on: boolean; readonly mode: 'all' | 'modules' };
  readonly incoming: { readonly on: boolean; readonly mode: 'all' | 'policies' };
}

export interface DeviceFacts {
  readonly isManaged: boolean;
  /** A5: runs the full client, and its user is signed in with an account linked to this company. */
  readonly isSignedIn: boolean;
  /** A6: the policy assigned to it; null: none. */
  readonly policy: PolicyFacts | null;
  /** A6, B1: its user switched insights off on the device's own page. */
  readonly optedOut: boolean;
  /** B1: access-control value "Session insights logging". */
  readonly access: 'allowed' | 'denied' | 'after-confirmation';
}

/** SPEC A6, B4. */
export interface PolicyFacts {
  /** Which one it was, for whoever asks why (C4): nothing is decided by it. */
  readonly id?: string | undefined;
  readonly reports: boolean;
  readonly insights: boolean;
  readonly enforced: boolean;
  readonly stillAsks: boolean;
}

/** What is known when a captured session has ended. */
export interface SummaryFacts {
  /** C7: switched off since the start wins. */
  readonly aiActive: boolean;
  /** B3, C7: the remote person withdrew, or denied since. */
  readonly withdrawn: boolean;
  /** Events that are kept. */
  readonly events: number;
  readonly hasEnded: boolean;
  /** D4a: a licence in force. */
  readonly licenceInForce: boolean;
  /** D5: a credit is left, or this session has settled one already (D3). */
  readonly creditLeft: boolean;
}
