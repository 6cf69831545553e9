/** Small pieces of SVG. Everything is set by attributes, because pages allow no inline styles. */
/** Text and attribute values: what markup could be made of is written as entities; characters that XML forbids are dropped. */
export function escapeXml(text) {
    return text
        .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}
/** @returns an element; attributes that are undefined are left out, values are escaped, `content` is markup already */
export function element(name, attributes, content) {
    const written = Object.entries(attributes)
        .filter(([, value]) => value !== undefined)
        .map(([key, value]) => ` ${key}="${typeof value === 'number' ? number(value) : escapeXml(String(value))}"`)
        .join('');
    return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}
/** At most two decimals, no minus zero. */
export function number(value) {
    return String(Math.round(value * 100) / 100 + 0);
}
/** Path data of closed rings, each flat `[x0, y0, …]`, moved and scaled; one decimal is a tenth of a pixel. */
export function ringsPath(rings, place = { scale: 1, dx: 0, dy: 0 }) {
    const tenth = (value) => Math.round(value * 10) / 10;
    return rings
        .map((ring) => {
        let path = '';
        for (let i = 0; i + 1 < ring.length; i += 2) {
            const x = tenth((ring[i] ?? 0) * place.scale + place.dx);
            const y = tenth((ring[i + 1] ?? 0) * place.scale + place.dy);
            path += `${i === 0 ? 'M' : 'L'}${x} ${y}`;
        }
        return `${path}Z`;
    })
        .join('');
}
