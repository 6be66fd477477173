import type { PageProps } from "../layout.tsx";

/** Everything held about one person, in words. */
export type PrivacyPageProps = PageProps & {
  /** `/me/{token}`. */
  path: string;
  /** What was just done. */
  done: "saved" | "withdrawn" | "stopped" | null;
  details: { name: string; email: string; jobTitle: string; company: string; phone: string };
  errors: { path: string; message: string }[];
  consents: {
    key: string;
    purpose: "service" | "marketing" | "phone";
    text: string;
    standing: boolean;
    history: { action: "given" | "refused" | "withdrawn" | "awaiting"; date: string }[];
  }[];
  passes: {
    title: string;
    date: string;
    score: number | null;
    answers: { question: string; answer: string }[];
  }[];
  emails: { template: string; subject: string | null; date: string }[];
  appointments: { when: string; state: string }[];
  files: { filename: string; uses: number }[];
  recipients: { kind: "controller" | "owner" | "webhook" | "mail"; name: string }[];
  controllers: { name: string; email: string }[];
};
