/** TeX's commands for Greek letters, without the backslash, and the letters. */
export const GREEK: Readonly<Record<string, string>> = Object.fromEntries(
  'alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Sigma Σ Phi Φ Psi Ψ Omega Ω'
    .split(' ')
    .reduce<[string, string][]>((pairs, word, i, all) => (i % 2 ? [...pairs, [all[i - 1] ?? '', word]] : pairs), []),
);
