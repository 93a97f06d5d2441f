import fc from "fast-check";
import { expect, test } from "vitest";
import { PAGE_DATA_ID, printPageData, readPageData } from "../../src/app/page-data.ts";

test("a page's data comes through a script element as it was, whatever text it holds", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.constantFrom("</script>", "<!--", "<script>")), (text) => {
      const page = {
        route: "paper",
        params: { id: "x" },
        path: "/papers/x/",
        data: { text },
        site: { title: text },
      };
      document.body.innerHTML = `<script type="application/json" id="${PAGE_DATA_ID}">${printPageData(page)}</script>`;
      expect(document.body.children).toHaveLength(1);
      expect(readPageData(document)).toEqual(page);
    }),
  );
});

test("a page that was not prerendered has none", () => {
  document.body.innerHTML = `<div id="app"></div>`;
  expect(readPageData(document)).toBeUndefined();
});
