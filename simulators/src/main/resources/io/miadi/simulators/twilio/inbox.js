"use strict";

const EVERY_MILLIS = 2000;
const byId = (id) => document.getElementById(id);
const times = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
let last = "";

function row(message) {
  const node = byId("message").content.cloneNode(true).querySelector("li");
  node.querySelector(".body").textContent = message.body;
  node.querySelector(".from").textContent = message.from;
  const time = node.querySelector("time");
  time.dateTime = message.at;
  time.textContent = times.format(new Date(message.at));
  const state = node.querySelector(".state");
  state.textContent = message.errorCode ? `${message.status} (${message.errorCode})` : message.status;
  state.className = "state " + message.status;
  return node;
}

function thread(number, messages) {
  const node = byId("thread").content.cloneNode(true).querySelector("section");
  node.querySelector("h2").textContent = number;
  const stopped = messages[0].optedOut;
  const button = node.querySelector("button");
  button.textContent = stopped ? "Reply START" : "Reply STOP";
  button.addEventListener("click", async () => {
    await fetch(`/sim/handsets/${encodeURIComponent(number)}/${stopped ? "start" : "stop"}`, { method: "POST" });
    await refresh();
  });
  node.querySelector("ol").append(...messages.map(row));
  return node;
}

function phones(numbers) {
  const chooser = byId("phone");
  const known = new Set([...chooser.options].map((option) => option.value));
  for (const number of numbers) {
    if (!known.has(number)) { chooser.append(new Option(number, number)); }
  }
}

async function refresh() {
  const text = await (await fetch("/sim/messages")).text();
  const chosen = byId("phone").value;
  if (text + chosen === last) { return; }
  last = text + chosen;
  const byNumber = Map.groupBy(JSON.parse(text).messages, (message) => message.to);
  phones(byNumber.keys());
  const shown = [...byNumber].filter(([number]) => chosen === "" || number === chosen);
  byId("threads").replaceChildren(...shown.map(([number, messages]) => thread(number, messages)));
  byId("status").textContent = shown.length === 0 ? "No message yet." : "";
}

async function loop() {
  try {
    await refresh();
  } catch (unreachable) {
    byId("status").textContent = "The simulator does not answer.";
  }
  setTimeout(loop, EVERY_MILLIS);
}

byId("phone").addEventListener("change", refresh);
loop();
