/** A magnet in two colours that stand on light and dark tabs. */
export const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="none" stroke="#16794f" stroke-width="7" d="M7.5 19V14.5a8.5 8.5 0 0 1 17 0V19"/><path fill="none" stroke="#8a96a3" stroke-width="7" d="M7.5 20v8m17-8v8"/></svg>`;
