/** @jsxImportSource react */
"use client";
import { useEffect, useRef } from "react";

const origin = "http://127.0.0.1:4400";

type Sent = { slug: string; version: number; id: string };

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "aimant-funnel": React.DetailedHTMLProps<React.HTMLAttributes<HTMLElement>, HTMLElement> & {
        slug: string;
      };
    }
  }
}

/** All that a package of ours would hold: copy it. React (19) moves the script to the head, once however often it is rendered. */
export function Questionnaire({ slug, onSent }: { slug: string; onSent?: (sent: Sent) => void }) {
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = place.current;
    const tell = (event: Event) => onSent?.((event as CustomEvent<Sent>).detail);
    element?.addEventListener("aimant:submit", tell);
    return () => element?.removeEventListener("aimant:submit", tell);
  }, [onSent]);
  return (
    <>
      <aimant-funnel ref={place} slug={slug} style={{ display: "block", minHeight: "43rem" }}>
        <a href={`${origin}/f/${slug}`}>Répondre au questionnaire</a>
      </aimant-funnel>
      <script async src={`${origin}/w/${slug}.js`} />
    </>
  );
}
