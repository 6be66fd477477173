/** @jsxImportSource react */
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import { Questionnaire } from "./questionnaire.tsx";

function App() {
  const [page, setPage] = useState("offer");
  const [sent, setSent] = useState("");
  return (
    <main>
      <h1>Une application React</h1>
      <button type="button" onClick={() => setPage(page === "offer" ? "about" : "offer")}>
        Changer de page
      </button>
      {page === "offer" ? (
        <Questionnaire slug="customer-experience" onSent={({ slug }) => setSent(slug)} />
      ) : (
        <p>À propos</p>
      )}
      <p role="status">{sent && `Merci d’avoir répondu à ${sent}`}</p>
    </main>
  );
}

createRoot(document.getElementById("app") as HTMLElement).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
