/** A public key of the vendor: Ed25519, 32 bytes as base64url. */
export interface VendorKey {
  /** `kid` in the header of what it signed. */
  readonly id: string;
  readonly x: string;
  /** `next` signs already, so that it can take over. What a `retired` one signed is kept if it is here, and refused if it comes now. */
  readonly use: 'current' | 'next' | 'retired' | 'demo';
}
