namespace ArtistFirst;

/// <summary>What a side has a say over: the recording, or one of its works.</summary>
/// <param name="Side">The side.</param>
/// <param name="Work">The work, on the work side.</param>
/// <param name="Claims">Who has which part, at any time and place.</param>
internal sealed record SideAsset(Side Side, Work? Work, IEnumerable<RightsClaim> Claims)
{
    /// <summary>The side in words, such as <c>the master side</c>.</summary>
    public override string ToString() => Work is null ? $"the {Side.ToWireName()} side" : $"the work side ({Work.Iswc})";
}
