using System.Runtime.InteropServices;

namespace ArtistFirst;

/// <summary>Where a row is in a register file: text only when something is wrong with it.</summary>
/// <param name="Member">The list that holds the row.</param>
/// <param name="Row">Its place in the list, from 0.</param>
/// <param name="Owner">The list that holds the row that holds the list; null where it is one of the file.</param>
/// <param name="OwnerRow">The place of that row.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RowPath(string Member, int Row, string? Owner = null, int OwnerRow = 0)
{
    /// <summary>A fault of one member of the row.</summary>
    public RegisterFault Fault(string member, string expected, string got) => new($"{this}.{member}", expected, got);

    public override string ToString() => Owner is null ? $"$.{Member}[{Row}]" : $"$.{Owner}[{OwnerRow}].{Member}[{Row}]";
}
