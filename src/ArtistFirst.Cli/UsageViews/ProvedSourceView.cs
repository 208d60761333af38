namespace ArtistFirst.Cli;

/// <summary>A recording in a proved output, with its weights in parts of 1,000,000,000.</summary>
internal sealed record ProvedSourceView(string Recording, int Master, int Work, int Voice)
{
    public static ProvedSourceView Of(UsageSource source) => new(source.Recording.ToString(), source.Weights.Master, source.Weights.Work, source.Weights.Voice);
}
