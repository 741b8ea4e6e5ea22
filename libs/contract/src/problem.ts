/** Both languages; Chinese is the authoritative one. */
export interface Text {
  zh: string;
  en: string;
}

/** RFC 9457 `application/problem+json`. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  message: Text;
  /** The article or rule that forbids it, when it is the law. */
  basis?: string;
  fields?: { field: string; code: string; message: Text }[];
  requestId: string;
}

/** A page of a list. `next` is the cursor for the following page; null at the end. */
export interface Page<T> {
  items: T[];
  next: string | null;
}
