using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>A row of a file or a remark about it. Items come in the order of their units, and those of one unit belong together.</summary>
/// <param name="Line">The line, for people.</param>
/// <param name="Unit">The unit of the file behind which an import can go on: a line, a work, an element. Never less than before.</param>
/// <param name="Row">The row; null for a remark.</param>
/// <param name="Remark">The remark; null for a row.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ImportItem(long Line, long Unit, RegisterRow? Row, ImportRemark? Remark)
{
    public static ImportItem Of(long line, RegisterRow row) => new(line, line, row, null);

    public static ImportItem Rejected(long line, Finding finding) => new(line, line, null, new ImportRemark(line, finding, IsRejection: true));

    public static ImportItem Noted(long line, Finding finding) => new(line, line, null, new ImportRemark(line, finding, IsRejection: false));
}
