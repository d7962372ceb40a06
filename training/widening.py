"""Let a trained pipeline see word vectors: its encoder gets one more input, which counts for nothing at first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spacy.ml.models.tok2vec import MaxoutWindowEncoder, MultiHashEmbed, build_Tok2Vec_model

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.language import Language

STATIC_VECTORS = "static_vectors"
Layer = Any  # thinc gives its layers types that say too little here


def widen(nlp: Language) -> None:
    """Exchange the encoder of `nlp`, which must have vectors, for one that looks them up; it says what it said."""
    encoder: Any = nlp.get_pipe("tok2vec")
    settings = nlp.config["components"]["tok2vec"]["model"]
    embed = {name: value for name, value in settings["embed"].items() if not name.startswith("@")}
    encode = {name: value for name, value in settings["encode"].items() if not name.startswith("@")}
    embed["include_static_vectors"] = True
    wide = build_Tok2Vec_model(MultiHashEmbed(**embed), MaxoutWindowEncoder(**encode))
    wide.initialize(X=[nlp.make_doc("Improve communication")])
    for narrow, node in zip(_with_weights(encoder.model), _with_weights(wide), strict=True):
        for name in narrow.param_names:
            _copy(narrow, node, name)
    listeners = list(encoder.listener_map.items())
    encoder.model = wide
    for name, found in listeners:
        encoder.listener_map[name] = found
    nlp._pipe_configs["tok2vec"]["model"]["embed"]["include_static_vectors"] = True  # noqa: SLF001 - no public way


def _with_weights(model: Layer) -> Iterator[Layer]:
    """Yield the layers that hold weights, in order, but for the one that is new."""
    return (node for node in model.walk(order="dfs_pre") if node.param_names and node.name != STATIC_VECTORS)


def _copy(narrow: Layer, wide: Layer, name: str) -> None:
    """Copy weights; where the wide layer has more inputs, they come last and weigh nothing."""
    if not narrow.has_param(name):
        return
    weights = narrow.get_param(name)
    target = wide.get_param(name).copy()
    if weights.shape == target.shape:
        wide.set_param(name, weights)
        return
    target[...] = 0
    target[..., : weights.shape[-1]] = weights
    wide.set_param(name, target)
