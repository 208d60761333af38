namespace ArtistFirst.Registry;

/// <summary>
/// Which uses a no in another vocabulary reaches. Others' words are coarser than ours: a no reaches everything that its word covers or comes near to, and a yes reaches nothing.
/// </summary>
internal static class SignalUses
{
    /// <summary>Training of models that generate: CAWG ai_generative_training, AIPREF train-ai.</summary>
    public const Uses GenerativeTraining = Uses.TrainGenerative | Uses.TrainFinetune | Uses.VoiceClone;

    /// <summary>Training of models that do not generate: CAWG ai_training.</summary>
    public const Uses OtherTraining = Uses.TrainAnalysis;

    /// <summary>Training of any model: RSL ai-train, PLUS AIMLTRAINING.</summary>
    public const Uses Training = GenerativeTraining | OtherTraining;

    /// <summary>Input to a model that is trained: CAWG ai_inference, RSL ai-input.</summary>
    public const Uses Input = Uses.Reference | Uses.Stems | Uses.Remix | Uses.Cover | Uses.Sample | Uses.Interpolation | Uses.Lyrics | Uses.VoiceRender;

    /// <summary>An index that a model reads: RSL ai-index.</summary>
    public const Uses Index = Uses.Embed;

    /// <summary>Finding and recommending: AIPREF search, RSL search.</summary>
    public const Uses Search = Uses.Recommend;

    /// <summary>Mining of data by CAWG: data_mining.</summary>
    public const Uses Mining = Uses.Embed | Uses.Recommend | Uses.Identify;

    /// <summary>Mining of text and data by TDMRep, and by PLUS where nothing is left open.</summary>
    public const Uses TextAndDataMining = Training | Uses.Embed | Uses.Recommend;

    /// <summary>Everything.</summary>
    public const Uses All = (Uses)ushort.MaxValue;
}
