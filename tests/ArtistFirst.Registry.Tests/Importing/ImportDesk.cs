using System.Text;
using ArtistFirst.Testing;

namespace ArtistFirst.Registry.Tests;

/// <summary>Reads files for tests, without a register.</summary>
internal static class ImportDesk
{
    public static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static readonly Uri Space = new("https://sender.example/parties/");

    public static Task<ImportDeskReading> ReadAsync(ImportFormat format, string text, RegisterImportOptions? options = null) => ReadAsync(format, Encoding.UTF8.GetBytes(text), options);

    public static async Task<ImportDeskReading> ReadAsync(ImportFormat format, byte[] bytes, RegisterImportOptions? options = null)
    {
        using MemoryStream stream = new(bytes, 0, bytes.Length, writable: false, publiclyVisible: true);
        return await ReadAsync(format, stream, options);
    }

    public static async Task<ImportDeskReading> ReadAsync(ImportFormat format, Stream stream, RegisterImportOptions? options = null)
    {
        List<RegisterRow> rows = [];
        List<ImportRemark> remarks = [];
        long unit = 0;
        await foreach (ImportItem item in ImportSource.Checked(stream, format, options ?? new RegisterImportOptions(), Clock()).ReadAsync(TestContext.Current.CancellationToken))
        {
            Assert.True(item.Unit >= unit, "The units of a file never go back.");
            unit = item.Unit;
            if (item.Row is { } row)
            {
                rows.Add(row);
            }
            else
            {
                remarks.Add(item.Remark!);
            }
        }

        return new ImportDeskReading(rows, remarks);
    }

    public static Task<ImportDeskReading> ReadVectorAsync(ImportFormat format, string path, RegisterImportOptions? options = null) =>
        ReadAsync(format, File.ReadAllBytes(ArtistFirst.Tests.Vectors.Get(path)), options);

    public static FakeTimeProvider Clock() => new(Now);
}
