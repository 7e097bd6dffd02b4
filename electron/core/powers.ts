/** What the pure core may be handed from outside: time, identity and digest. */

/** The present moment in the user's own time zone, ISO 8601 with offset: 2026-03-05T09:30:00.000+08:00. */
export type Clock = () => string

/** A new id that starts with the given word: `ids('case')` → `case-…`. Never repeats within a vault. */
export type Ids = (prefix: string) => string

/** SHA-256 of a UTF-8 text as 64 hex digits. */
export type Digest = (text: string) => string
