namespace ArtistFirst.Registry.Tests;

/// <summary>Files of CWR 2.1 with one work of some writers, by the columns of the specification.</summary>
internal static class CwrText21
{
    public const string Work = "T0345246801";
    public const string First = "ipi:00000000199";
    public const string Second = "ipi:00000000297";

    /// <summary>A file.</summary>
    /// <param name="type">NWR, REV or ISW.</param>
    /// <param name="created">When it was made, such as 20260101.</param>
    /// <param name="writers">IPI name numbers with their shares in hundredths of a percent.</param>
    /// <param name="sender">Type and number of the sender.</param>
    /// <param name="records">Further records of the work, without prefix numbers.</param>
    public static string File(string type, string created, (string Ipi, int Share)[] writers, string sender = "PB000000199", params string[] records) => string.Join(
        "\r\n",
        [
            $"HDR{sender}{"THE SENDER",-45}01.10{created}120000{created}",
            $"GRH{type}0000102.100000000000",
            $"{type}0000000000000000{"A WORK",-60}  {"W000001",-14}{Work}",
            .. writers.Select((writer, i) => $"OWR00000000{i + 1:D8}{$"I{i}",-9}{$"WRITER {i}",-45}{"",-30} {"CA",-2}{"",-9}{writer.Ipi,11}   {0:D5}   {writer.Share:D5}   {writer.Share:D5}"),
            .. records.Select((record, i) => $"{record[..3]}00000000{i + 50:D8}{record[3..]}"),
            $"GRT0000100000001{writers.Length + records.Length + 3:D8}", $"TRL0000100000001{writers.Length + records.Length + 5:D8}",
        ]);

    /// <summary>A REC record of version 2.2.</summary>
    public static string Recording(string isrc, string validity = "") => $"REC{"",-230}{isrc,-12}{"",-5}{"A WORK (LIVE)",-60}{"",-60}{"ADA",-60}{"",-60}{validity,-20}";
}
