namespace ArtistFirst.Analyzers;

/// <summary>
/// What facts say about audio on its way out. They stand where a license fact has its use, so that the same engine carries them; no use is ever
/// equal to one of them.
/// </summary>
internal static class CreditMark
{
    public const string Generated = "generated audio";
    public const string Stamped = "stamped audio";
    public const string Changed = "changed audio";

    /// <summary>The use of a recording has been put on record.</summary>
    public const string Recorded = "recorded use";

    /// <summary>The value is null: it is no recording, so that whatever is said of recordings holds of it.</summary>
    public const string Null = "null";

    /// <summary>What is written there leaves: a file, the network, a response.</summary>
    public const string Out = "written out";

    /// <summary>A parameter of a method that is being summarized was true, or a decision that said yes.</summary>
    public const string Yes = "yes";

    /// <summary>A parameter of a method that is being summarized was false, or a decision that did not say yes.</summary>
    public const string No = "no";

    /// <summary>Whether a fact is no license fact.</summary>
    public static bool IsOn(Value? use) => use is ConstantValue { Content: Generated or Stamped or Changed or Recorded or Null or Out or Yes or No };

    public static FactSet Of(Evaluation evaluation, Value audio, string mark) => FactSet.None.With(evaluation.Facts.Of(audio, evaluation.Values.Constant(mark)).Index);
}
