import { expect, it } from 'vitest';
import { isOtherLanguage } from '../../scripts/lib/other-language.ts';

it.each([
  'Wir untersuchen die elektronischen Eigenschaften von Graphen mit Hilfe der Photoemission und vergleichen sie mit denen von Bismut. Die Ergebnisse zeigen, was in den Filmen eine wichtige Rolle spielt.',
  "Nous étudions les propriétés électroniques du graphène par photoémission et nous les comparons à celles du bismuth. Les résultats montrent que le désordre joue un rôle important dans les films, or on l'ignore.",
  'Estudiamos las propiedades electrónicas del grafeno por fotoemisión y las comparamos con las del bismuto. Los resultados muestran que el desorden tiene un papel importante en las películas delgadas.',
  'Estudamos as propriedades eletrônicas do grafeno por fotoemissão e as comparamos com as do bismuto. Os resultados mostram que a desordem tem um papel importante nos filmes finos.',
  'Studiamo le proprietà elettroniche del grafene con la fotoemissione e le confrontiamo con quelle del bismuto. I risultati mostrano che il disordine ha un ruolo importante nei film sottili.',
  'We onderzoeken de elektronische eigenschappen van grafeen met foto-emissie en vergelijken ze met die van bismut of tin. De resultaten laten zien dat wanorde een belangrijke rol speelt in dunne lagen.',
  'Vi undersøger de elektroniske egenskaber for grafen med fotoemission og sammenligner dem med dem for bismut. Resultaterne viser at uorden har en vigtig rolle for de tynde film, som vi har målt.',
  'Badamy elektronowe właściwości grafenu za pomocą fotoemisji i porównujemy je z właściwościami bizmutu. Wyniki pokazują, że to nieporządek odgrywa ważną rolę, a we wzorach można by to zapisać.',
  'Электронная структура графена',
  '石墨烯的电子结构 (ARPES)',
  'グラフェンの電子構造',
])('is told by its words or its letters: %s', (text) => expect(isOtherLanguage(text)).toBe(true));

it.each([
  'We study the electronic properties of graphene by photoemission and compare them with those of bismuth. Results show that disorder plays an important role in thin films.',
  'LoRA: Low-Rank Adaptation', // too short to tell
  'Deutsche Schulen in Übersee',
  'On 石墨: a word for graphite, and where it comes from',
  'α-decay: λ, μ and ν',
  'Tin Kettle Market Size, Share & Trend Analysis Report By Vessel Type (Open Vessel, Closed Vessel), By Kitchen Type (Small, Large), By Region, And Segment Forecasts, 2019 - 2025',
  '',
])('is English, or too short to tell: %s', (text) => expect(isOtherLanguage(text)).toBe(false));
