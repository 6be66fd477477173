/** What opens an overlay by itself, as `open=` of the script's address lists it: `delay-5,scroll-50,exit,idle-30,load`. */
export function watch(list: string, open: () => void): () => void {
  const stops: (() => void)[] = [];
  const stop = () => {
    for (const undo of stops.splice(0)) undo();
  };
  const fire = () => {
    stop();
    open();
  };
  const on = (target: EventTarget, type: string, listener: (event: Event) => void) => {
    target.addEventListener(type, listener, { passive: true });
    stops.push(() => target.removeEventListener(type, listener));
  };
  const after = (seconds: number) => {
    const timer = setTimeout(fire, seconds * 1000);
    return () => clearTimeout(timer);
  };
  for (const one of list.split(",")) {
    const [, name, amount] = /^([a-z]+)(?:-(\d+(?:\.\d+)?))?$/.exec(one.trim()) ?? [];
    const number = Number(amount);
    if ((name === "delay" || name === "scroll" || name === "idle") && amount === undefined) continue;
    if (name === "load") stops.push(after(0));
    if (name === "delay") stops.push(after(number));
    if (name === "scroll") {
      on(window, "scroll", () => {
        const { scrollHeight, clientHeight } = document.documentElement;
        // In per cent of the way that there is to scroll.
        if (scrollY >= ((scrollHeight - clientHeight) * number) / 100) fire();
      });
    }
    if (name === "exit") {
      // Out through the top, towards the tabs and the address.
      on(document.documentElement, "mouseleave", (event) => {
        if ((event as MouseEvent).clientY <= 0) fire();
      });
    }
    if (name === "idle") {
      let undo = after(number);
      stops.push(() => undo());
      for (const type of ["pointermove", "pointerdown", "keydown", "scroll"]) {
        on(window, type, () => {
          undo();
          undo = after(number);
        });
      }
    }
  }
  return stop;
}
