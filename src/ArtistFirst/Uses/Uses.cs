using System.Text.Json.Serialization;

namespace ArtistFirst;

/// <summary>
/// What is done with a recording, a work or a voice: a closed set of sixteen uses. No use contains another. Several bits in a request mean that all of them
/// must be allowed. A bit is never used again for another meaning. Names on the wire: <see cref="UseNames"/>.
/// </summary>
[Flags]
[JsonConverter(typeof(WireNameJsonConverter<Uses>))]
public enum Uses : ushort
{
    /// <summary>Nothing. As a request it asks for nothing, as a grant it allows nothing.</summary>
    None = 0,

    /// <summary><c>train.generative</c>: a recording, score or lyrics change the parameters of a model that can output music.</summary>
    TrainGenerative = 1 << 0,

    /// <summary><c>train.finetune</c>: an adapter or a fine-tune aimed at one artist, catalogue or style.</summary>
    TrainFinetune = 1 << 1,

    /// <summary><c>train.analysis</c>: training of a model that cannot generate, such as a tagger or a recommender.</summary>
    TrainAnalysis = 1 << 2,

    /// <summary><c>index.embed</c>: embeddings are kept in an index that feeds generation.</summary>
    Embed = 1 << 3,

    /// <summary><c>condition.reference</c>: audio or a score is a reference or style input when something is generated.</summary>
    Reference = 1 << 4,

    /// <summary><c>transform.stems</c>: stems are separated and handed out.</summary>
    Stems = 1 << 5,

    /// <summary><c>transform.remix</c>: the output contains the master: a remix, a mashup, a change of tempo, key or genre.</summary>
    Remix = 1 << 6,

    /// <summary><c>generate.cover</c>: a new performance of the work, without audio of the master.</summary>
    Cover = 1 << 7,

    /// <summary><c>generate.sample</c>: an excerpt of the master in new music.</summary>
    Sample = 1 << 8,

    /// <summary><c>generate.interpolation</c>: a part of the work, performed anew.</summary>
    Interpolation = 1 << 9,

    /// <summary><c>generate.lyrics</c>: lyrics are a source or are turned into new lyrics.</summary>
    Lyrics = 1 << 10,

    /// <summary><c>voice.clone</c>: a model of an identifiable voice is built or enrolled.</summary>
    VoiceClone = 1 << 11,

    /// <summary><c>voice.render</c>: the output can be heard as that voice.</summary>
    VoiceRender = 1 << 12,

    /// <summary><c>likeness.name</c>: name, image or persona in a prompt, a title, art or marketing.</summary>
    Likeness = 1 << 13,

    /// <summary><c>analyze.recommend</c>: search, recommendation, tagging, music information retrieval.</summary>
    Recommend = 1 << 14,

    /// <summary><c>analyze.identify</c>: fingerprint, watermark, guard against copies.</summary>
    Identify = 1 << 15,
}
