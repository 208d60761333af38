namespace ArtistFirst;

/// <summary>Why rows do not fit together.</summary>
/// <param name="Path">The row and member, as a JSON path in a register file.</param>
/// <param name="Expected">What was expected.</param>
/// <param name="Got">What came.</param>
internal sealed record RegisterFault(string Path, string Expected, string Got)
{
    public RegisterFormatException ToException() => new(Path, 0, Expected, Got);

    public override string ToString() => $"{Path}: expected {Expected}; got {Got}.";
}
