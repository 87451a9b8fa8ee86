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

  // A form that was changed and not sent asks before it is left.
  for (const form of document.querySelectorAll("form[data-guard]")) {
    let changed = false;
    form.addEventListener("input", () => { changed = true; });
    form.addEventListener("submit", () => { changed = false; });
    addEventListener("beforeunload", (event) => { if (changed) event.preventDefault(); });
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
