/**
 * How sigma draws concepts: one quad each, the shape of its kind cut out by its signed distance in the fragment shader,
 * of the same area for every kind (as `view/shapes.ts` draws them in pictures). What is not lit sinks into the paper.
 */
import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData } from 'sigma/types';
import type { Kind } from '../../domain/schema/concept.ts';
import { KIND_LABELS } from '../../domain/vocabulary.ts';
import { UNLIT } from '../../view/tokens.ts';
import { dotScale, type Projection } from './camera.ts';
import { toRgb } from './paint.ts';

/** What one dot is, for the shader. Radius in map units, colour `#rrggbb`. */
export type Dot = Readonly<{
  x: number;
  y: number;
  radius: number;
  kind: Kind;
  colour: string;
  /** 0 to 1. */
  alpha: number;
  /** Second outline: none, that of the most prominent, that of the chosen one. */
  ring: 0 | 1 | 2;
  isLit: boolean;
  /** How strongly it is lit, 0 to 1: what is some steps away less. */
  strength: number;
}>;

/** Read at every frame. */
export type DotScene = {
  projection: Projection;
  /** 0: all as they are; 1: what is not lit has sunk. */
  sink: number;
  dotOf: (index: number) => Dot;
};

/** Sigma hands on the attributes of the graph's nodes; ours carry their row. */
export type DotData = NodeDisplayData & { index: number };

const KIND_NAMES = Object.keys(KIND_LABELS);
const UNIFORMS = ['u_view', 'u_frame', 'u_dotScale', 'u_pixelRatio', 'u_sink'] as const;
const FLOAT = 5126; // WebGLRenderingContext.FLOAT, UNSIGNED_BYTE, TRIANGLES: constants of the standard
const UNSIGNED_BYTE = 5121;
const TRIANGLES = 4;

const VERTEX = /* glsl */ `
attribute vec2 a_position;
attribute float a_radius;
attribute vec4 a_colour;
attribute vec4 a_traits; // kind, ring, how strongly it is lit (0 for not), -
attribute vec2 a_corner;
uniform vec3 u_view; // px per map unit, offset in px
uniform vec2 u_frame;
uniform float u_dotScale;
uniform float u_sink;
varying vec2 v_point;
varying float v_radius;
varying vec4 v_colour;
varying float v_kind;
varying float v_ring;

void main() {
  v_kind = floor(a_traits.x * 255.0 + 0.5);
  v_ring = floor(a_traits.y * 255.0 + 0.5);
  float lit = a_traits.z;
  v_radius = a_radius * u_dotScale;
  float reach = v_radius * 1.7 + (v_ring > 0.5 ? 9.0 : 1.5);
  vec2 centre = a_position * u_view.x + u_view.yz;
  v_point = a_corner * reach;
  vec2 px = centre + v_point;
  gl_Position = vec4(px.x / u_frame.x * 2.0 - 1.0, 1.0 - px.y / u_frame.y * 2.0, 0.0, a_radius > 0.0 ? 1.0 : 0.0);
  float unlit = ${UNLIT.toFixed(2)};
  float alpha = a_colour.a * mix(1.0, lit > 0.0 ? lit / max(a_colour.a, 0.01) : unlit, u_sink);
  v_colour = vec4(a_colour.rgb, min(1.0, alpha));
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
uniform float u_pixelRatio;
varying vec2 v_point;
varying float v_radius;
varying vec4 v_colour;
varying float v_kind;
varying float v_ring;

float box(vec2 p, vec2 half_) {
  vec2 d = abs(p) - half_;
  return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
}
float diamond(vec2 p, float h) { return (abs(p.x) + abs(p.y) - h) * 0.70710678; }
float triangle(vec2 p, float height) { // equilateral, point up; the origin is its centroid, y grows downwards
  float r = height / 3.0;
  return max(p.y - r, max(dot(p, vec2(0.8660254, -0.5)), dot(p, vec2(-0.8660254, -0.5))) - r);
}
float symbol(vec2 p, float r, float gap) {
  if (v_kind < 0.5) return length(p) - r - gap;
  if (v_kind < 1.5) return diamond(p, 1.25 * r) - gap;
  if (v_kind < 2.5) return box(p, vec2(0.885 * r)) - gap;
  if (v_kind < 3.5) return triangle(p, 2.48 * r) - gap;
  if (v_kind < 4.5) return min(box(p, vec2(1.28 * r, 0.4 * r)), box(p, vec2(0.4 * r, 1.28 * r))) - gap;
  return gap > 0.0 ? length(p) - r - gap : abs(length(p) - r + 0.5 * max(1.1, 0.26 * r)) - 0.5 * max(1.1, 0.26 * r);
}
float cover(float distance) { return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0); }

void main() {
  float ink = cover(symbol(v_point, v_radius, 0.0));
  if (v_ring > 0.5) {
    float gap = v_ring > 1.5 ? 4.2 : 3.4;
    float width = v_ring > 1.5 ? 1.4 : 1.1;
    ink = max(ink, cover(abs(symbol(v_point, v_radius, gap)) - 0.5 * width));
  }
  float alpha = ink * v_colour.a;
  if (alpha < 0.004) discard;
  gl_FragColor = vec4(v_colour.rgb * alpha, alpha);
}`;

/** Sigma wants a class, one per kind of drawing; the scene is what this one reads. */
export function dotProgram(scene: DotScene) {
  const bytes = new Uint8Array(4);
  const packed = new Float32Array(bytes.buffer);
  /** Four bytes as the bits of one float, the way sigma's buffers carry colours; the last one even, or it might be NaN. */
  const pack = (a: number, b: number, c: number, d: number): number => {
    bytes.set([a, b, c, d & 0xfe]);
    return packed[0] ?? 0;
  };

  return class DotProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
    override getDefinition() {
      return {
        VERTICES: 6,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_radius', size: 1, type: FLOAT },
          { name: 'a_colour', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_traits', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [1, 1],
          [-1, -1],
          [1, 1],
          [-1, 1],
        ],
      };
    }

    override processVisibleItem(_nodeIndex: number, start: number, data: NodeDisplayData): void {
      const dot = scene.dotOf((data as DotData).index);
      const [red, green, blue] = toRgb(dot.colour);
      this.array[start] = dot.x;
      this.array[start + 1] = dot.y;
      this.array[start + 2] = dot.radius;
      this.array[start + 3] = pack(red, green, blue, Math.round(dot.alpha * 255));
      this.array[start + 4] = pack(
        KIND_NAMES.indexOf(dot.kind),
        dot.ring,
        dot.isLit ? Math.round(dot.strength * 255) : 0,
        0,
      );
    }

    override setUniforms(params: { pixelRatio: number }, { gl, uniformLocations }: ProgramInfo): void {
      const { projection, sink } = scene;
      gl.uniform3f(uniformLocations['u_view'] ?? null, projection.scale, projection.offsetX, projection.offsetY);
      gl.uniform2f(uniformLocations['u_frame'] ?? null, projection.frame.width, projection.frame.height);
      gl.uniform1f(uniformLocations['u_dotScale'] ?? null, dotScale(projection));
      gl.uniform1f(uniformLocations['u_pixelRatio'] ?? null, params.pixelRatio);
      gl.uniform1f(uniformLocations['u_sink'] ?? null, sink);
    }
  };
}
