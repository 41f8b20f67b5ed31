// A click on the picture puts the point to look at there; the two fields stay what is sent.

const frame = document.getElementById("focus");
const fields = ["focal_x", "focal_y"].map((id) => document.getElementById(id));

function draw() {
  const [x, y] = fields.map((field) => Number.parseFloat(field.value.replace(",", ".")));
  if (Number.isFinite(x) && Number.isFinite(y)) {
    frame.querySelector("path").setAttribute("d", `M ${x} 0 V 100 M 0 ${y} H 100`);
  }
}

if (frame && fields.every(Boolean)) {
  frame.classList.add("live");
  frame.addEventListener("click", (event) => {
    const box = frame.getBoundingClientRect();
    const share = (at, start, size) => Math.round(Math.min(1, Math.max(0, (at - start) / size)) * 1000) / 10;
    fields[0].value = share(event.clientX, box.left, box.width);
    fields[1].value = share(event.clientY, box.top, box.height);
    draw();
  });
  fields.forEach((field) => field.addEventListener("input", draw));
}
