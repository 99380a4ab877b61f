/** Our mark, as public/icon/mark.svg. */
export function Mark({ size = 24 }: { size?: number }) {
  return <img class="mark" src="/icon/mark.svg" width={size} height={size} alt="" />;
}
