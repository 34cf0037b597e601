import type { Knowledge, KnownReferral } from "../atlas/knowledge/knowledge.ts";

type SourcedPattern = Pick<KnownReferral, "sources" | "grade" | "difference">;

/** Said wherever the source of a pattern of grade "known" is named. */
export const TEXTBOOK_ONLY = "From the textbooks named, which were not read again for this entry.";

/**
 * Who says so, how sure that is, and where they do not agree: "Source: A (1999); B. Sources differ: …". Each title once:
 * several captions of one book stand there as sources of their own.
 */
export function patternSourceInWords({ sources }: Pick<Knowledge, "sources">, pattern: SourcedPattern): string {
  const titles = pattern.sources.flatMap((code) => {
    const source = sources.get(code);
    if (source === undefined) return [];
    return [source.year === undefined ? source.title : `${source.title} (${source.year})`];
  });
  const grade = pattern.grade === "known" ? ` ${TEXTBOOK_ONLY}` : "";
  const difference = pattern.difference === undefined ? "" : ` Sources differ: ${pattern.difference}`;
  return `Source: ${[...new Set(titles)].join("; ")}.${grade}${difference}`;
}
