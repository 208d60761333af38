namespace ArtistFirst;

/// <summary>Where a row is in a register file: text only when something is wrong with it.</summary>
/// <param name="Member">The list that holds the row.</param>
/// <param name="Row">Its place in the list, from 0.</param>
internal readonly record struct RowPath(string Member, int Row)
{
    /// <summary>A fault of one member of the row.</summary>
    public RegisterFault Fault(string member, string expected, string got) => new($"{this}.{member}", expected, got);

    public override string ToString() => $"$.{Member}[{Row}]";
}
