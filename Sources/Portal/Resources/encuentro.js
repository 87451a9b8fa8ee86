// Encuentro works without this file. It only saves a press here and there.
(() => {
  "use strict";
  const place = "encuentro.scroll";
  const remember = () => {
    try {
      sessionStorage.setItem(place, JSON.stringify({ path: location.pathname, y: scrollY }));
    } catch { /* Storage may be refused; then the page opens at its top. */ }
  };

  // A facet that is ticked asks at once; its button stays for those who prefer it.
  for (const form of document.querySelectorAll("form[data-submit='change']")) {
    form.addEventListener("change", (event) => {
      if (event.target.matches("input[type='text'], input[type='search'], input[type='number']")) return;
      form.requestSubmit();
    });
    form.addEventListener("submit", () => {
      // Empty fields only lengthen an address that people send by mail.
      for (const field of form.elements) if (field.name && field.value === "") field.disabled = true;
      remember();
    });
  }
  for (const link of document.querySelectorAll(".chips a, .pages a, th[aria-sort] a")) {
    if (!link.closest(".pages")) link.addEventListener("click", remember);
  }
  try {
    const kept = JSON.parse(sessionStorage.getItem(place) || "null");
    sessionStorage.removeItem(place);
    if (kept && kept.path === location.pathname && !location.hash) scrollTo(0, kept.y);
  } catch { /* As above. */ }
  // Fields that were left out come back when the reader does.
  addEventListener("pageshow", (event) => {
    if (event.persisted) for (const field of document.querySelectorAll("form[data-submit] :disabled")) field.disabled = false;
  });

  // The facets stand open beside the list where there is room.
  const room = matchMedia("(min-width: 60rem)");
  const panel = document.querySelector("details.facets");
  if (panel) {
    const fit = () => { if (room.matches) panel.open = true; };
    fit();
    room.addEventListener("change", fit);
  }

  // Times stand in UTC; whoever reads them lives by their own clock.
  const localise = () => {
    for (const time of document.querySelectorAll("time[data-local]")) {
      const clock = { hour: "2-digit", minute: "2-digit" };
      time.textContent = new Date(time.dateTime).toLocaleTimeString(document.documentElement.lang, clock);
      delete time.dataset.local;
    }
  };
  localise();

  // Pieces of a page as the server makes them, put where they stand on this one; gives whether there were any.
  const put = (html) => {
    const pieces = new DOMParser().parseFromString(html, "text/html").querySelectorAll("[data-piece]");
    for (const piece of pieces) {
      const here = document.getElementById(piece.id);
      // What has not changed is not read out again, and nobody is thrown out of what they are at.
      if (!here || here.innerHTML === piece.innerHTML || here.contains(document.activeElement)) continue;
      here.className = piece.className;
      here.replaceChildren(...piece.childNodes);
    }
    localise();
    return pieces.length > 0;
  };

  // What stands in a form, as it would be sent, with what else is to be said.
  const send = (form, more, options) => {
    const fields = new URLSearchParams(new FormData(form));
    for (const name in more) fields.set(name, more[name]);
    return fetch(form.action, { method: "POST", body: fields, ...options });
  };

  // A form with drafts is kept while it is being filled in, and when the page goes out of sight.
  for (const form of document.querySelectorAll("form[data-drafts]")) {
    let timer = 0;
    let underWay = false;
    const keep = async (options) => {
      if (underWay) return;
      underWay = true;
      clearTimeout(timer);
      timer = 0;
      form.dataset.changed = "";
      try {
        const answer = await send(form, { accion: "guardar", callado: "1" }, options);
        // Whoever is signed in no longer is led elsewhere.
        if (answer.redirected || !put(await answer.text())) throw new Error(answer.status);
        if (!answer.ok) form.dataset.changed = "1";
        const draft = form.elements.borrador?.value;
        if (draft) history.replaceState(history.state, "", `?borrador=${draft}`);
      } catch {
        form.dataset.changed = "1";
        document.getElementById("borrador-estado").textContent = form.dataset.drafts;
      }
      underWay = false;
      if (form.dataset.changed) timer ||= setTimeout(keep, 30000);
    };
    // What follows from what is typed: what may be the same, and the goals that sector and words speak for.
    let looking = 0;
    let asked = null;
    const look = async () => {
      asked?.abort();
      asked = new AbortController();
      try {
        const answer = await send(form, { accion: "mirar", callado: "1" }, { signal: asked.signal });
        if (answer.ok && !answer.redirected) put(await answer.text());
      } catch { /* It is asked again with the next word. */ }
    };
    const typed = (event) => {
      form.dataset.changed = "1";
      timer ||= setTimeout(keep, 10000);
      if (event.target.closest("[data-piece]")) return;
      clearTimeout(looking);
      looking = setTimeout(look, 1200);
    };
    form.addEventListener("input", typed);
    // Some browsers tell of a choice from a list only so.
    form.addEventListener("change", (event) => { if (event.target.matches("select")) typed(event); });
    // A goal that is taken goes into its field.
    form.addEventListener("click", (event) => {
      const button = event.target.closest("button[name='poner']");
      if (!button) return;
      event.preventDefault();
      const [name, value] = button.value.split("=");
      const field = form.elements[name];
      field.closest("details")?.setAttribute("open", "");
      field.value = value;
      field.focus();
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    document.addEventListener("visibilitychange", () => {
      if (document.hidden && form.dataset.changed) keep({ keepalive: true });
    });
    form.addEventListener("submit", (event) => {
      if (event.submitter?.value !== "guardar") return clearTimeout(timer);
      event.preventDefault();
      event.stopImmediatePropagation();
      keep();
    });
  }

  // Work that takes long: its page is looked at again until it is done.
  const underWay = document.querySelector("[data-under-way]");
  const lookAgain = async () => {
    try {
      const answer = await fetch(location.href);
      const now = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-under-way]");
      if (!now) return location.reload();
      if (now.textContent !== underWay.textContent) underWay.textContent = now.textContent;
    } catch { /* The next look may find it. */ }
    setTimeout(lookAgain, 2000);
  };
  if (underWay) setTimeout(lookAgain, 2000);

  // A form that was changed and neither sent nor kept asks before it is left.
  for (const form of document.querySelectorAll("form[data-guard]")) {
    form.addEventListener("input", () => { form.dataset.changed = "1"; });
    form.addEventListener("submit", () => { form.dataset.changed = ""; });
    addEventListener("beforeunload", (event) => { if (form.dataset.changed) event.preventDefault(); });
  }

  // One press sends once.
  for (const form of document.querySelectorAll("form[method='post']")) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) event.preventDefault();
      form.dataset.sent = "1";
      setTimeout(() => { delete form.dataset.sent; }, 8000);
    });
  }

  // The queue by keyboard: j and k go from one to the next, a ticks, o opens; only with the focus in it (WCAG 2.1.4).
  const queue = document.querySelector("form[data-queue]");
  if (queue) {
    const tasks = [...queue.querySelectorAll(".task")];
    queue.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const here = tasks.findIndex((task) => task.contains(document.activeElement));
      if (event.key === "j") tasks[Math.min(here + 1, tasks.length - 1)]?.focus();
      else if (event.key === "k") tasks[Math.max(here - 1, 0)]?.focus();
      else if (event.key === "a" && here >= 0) tasks[here].querySelector("input[type='checkbox']")?.click();
      else if (event.key === "o" && here >= 0) tasks[here].querySelector(".acts a")?.click();
      else return;
      event.preventDefault();
    });
  }
})();
