/** Where facts on trigger points and referred pain were read, or the textbook they are known from. */
export type ReferralSource = {
  /** As entries name it. */
  readonly code: string;
  readonly title: string;
  readonly year?: number;
  /** Address of the page or paper; a book has none. */
  readonly address?: string;
  /** The page was read for this project. False for a textbook that was not read again. */
  readonly wasRead: boolean;
};
