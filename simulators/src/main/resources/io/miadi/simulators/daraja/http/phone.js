"use strict";

const EVERY_MILLIS = 1000;
const byId = (id) => document.getElementById(id);
const shown = new Map();

function money(shillings) {
  return "KES " + Number(shillings).toLocaleString("en-KE");
}

/** A reference that does not break at its hyphens. */
function unbroken(text) {
  const span = document.createElement("span");
  span.className = "unbroken";
  span.textContent = text;
  return span;
}

async function post(id, what, body) {
  const answer = await fetch(`/sim/prompts/${encodeURIComponent(id)}/${what}`, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body || {}),
  });
  const told = await answer.json();
  byId("status").textContent = answer.ok ? outcome(told) : told.error;
  await refresh();
}

function outcome(prompt) {
  return prompt.stage === "paid" ? `Paid: ${prompt.receipt}` : prompt.words;
}

function card(prompt) {
  const node = byId("prompt").content.cloneNode(true).querySelector("article");
  const id = prompt.checkoutRequestId;
  node.querySelector(".number").textContent = "+" + prompt.msisdn;
  node.querySelector(".question").append(
    `Do you want to pay ${money(prompt.amountShillings)} to ${prompt.business} Account no. `,
    unbroken(prompt.accountReference), "?");
  node.querySelector("form").addEventListener("submit", (event) => {
    event.preventDefault();
    post(id, "pin", { pin: node.querySelector(".pin").value });
  });
  node.querySelectorAll("[data-do]").forEach((button) =>
    button.addEventListener("click", () => post(id, button.dataset.do)));
  return node;
}

function showOpen(prompts) {
  const open = new Set(prompts.map((prompt) => prompt.checkoutRequestId));
  for (const [id, node] of shown) {
    if (!open.has(id)) { node.remove(); shown.delete(id); }
  }
  for (const prompt of prompts) {
    if (!shown.has(prompt.checkoutRequestId)) {
      const node = card(prompt);
      shown.set(prompt.checkoutRequestId, node);
      byId("prompts").append(node);
      byId("status").textContent = "";
      if (shown.size === 1) { node.querySelector(".pin").focus(); }
    }
  }
}

function line(prompt) {
  const item = document.createElement("li");
  const what = document.createElement("span");
  what.append(`${money(prompt.amountShillings)} · `, unbroken(prompt.accountReference));
  const who = document.createElement("small");
  who.textContent = "+" + prompt.msisdn;
  what.append(who);
  const end = document.createElement("span");
  end.className = "end " + prompt.stage;
  end.textContent = prompt.stage === "paid" ? prompt.receipt : prompt.brief;
  end.title = prompt.stage === "paid" ? "" : `${prompt.resultCode}: ${prompt.resultText}`;
  item.append(what, end);
  return item;
}

async function refresh() {
  const number = byId("number").value.trim();
  const mine = (prompt) => number === "" || prompt.msisdn === number;
  const [open, newest] = await Promise.all(["/sim/prompts?open=true", "/sim/prompts?most=40"].map(
    async (path) => (await (await fetch(path)).json()).prompts.filter(mine)));
  showOpen(open);
  const past = newest.filter((prompt) => prompt.stage !== "open").slice(0, 8);
  byId("past").replaceChildren(...past.map(line));
  byId("nothing-yet").hidden = past.length > 0;
  if (open.length === 0 && past.length === 0) { byId("status").textContent = "Waiting for a prompt…"; }
}

/** Lipa na M-Pesa from the handset: nobody pushed, the payer types the account number. */
async function payUnasked(event) {
  event.preventDefault();
  const number = byId("number").value.trim() || "254708000001";
  const answer = await fetch(`/sim/phones/${encodeURIComponent(number)}/payments`, {
    method: "POST", headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ amountShillings: Number(byId("shillings").value), accountReference: byId("account").value }),
  });
  const told = await answer.json();
  byId("status").textContent = answer.ok ? `Paid: ${told.receipt}` : told.error;
}

async function loop() {
  try {
    await refresh();
  } catch (unreachable) {
    byId("status").textContent = "The simulator does not answer.";
  }
  setTimeout(loop, EVERY_MILLIS);
}

byId("number").value = new URLSearchParams(location.search).get("number") || "";
byId("direct").addEventListener("submit", payUnasked);
byId("number").addEventListener("input", refresh);
loop();
