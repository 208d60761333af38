using System.Buffers.Binary;
using System.Text;

namespace ArtistFirst.Tests;

/// <summary>A temporary folder with small audio files in it, and a catalogue of it whose time the test moves.</summary>
internal sealed class CatalogueFolderOfFiles : IDisposable
{
    private readonly DirectoryInfo _outer = Directory.CreateTempSubdirectory("artistfirst-catalogue-");

    public CatalogueFolderOfFiles()
    {
        Root = _outer.CreateSubdirectory("catalogue").FullName;
        Catalogue = new FileCatalogue(Root, Time);
    }

    /// <summary>The catalogue's folder; <see cref="Outside"/> is beside it.</summary>
    public string Root { get; }

    public string Outside => _outer.FullName;

    public ManualTime Time { get; } = new();

    public FileCatalogue Catalogue { get; }

    public string Write(string name, byte[]? content = null)
    {
        string path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content ?? Wave());
        return path;
    }

    public string Write(string name, string content) => Write(name, Encoding.UTF8.GetBytes(content));

    public async Task<string> OpenedAsync(string isrc)
    {
        await using Stream stream = await Catalogue.OpenAsync(Isrc.Parse(isrc), TestContext.Current.CancellationToken);
        Assert.Equal(0, stream.Position);
        return Path.GetRelativePath(Root, Assert.IsType<FileStream>(stream).Name).Replace('\\', '/');
    }

    public Task<FileNotFoundException> MissingAsync(string isrc) => Assert.ThrowsAsync<FileNotFoundException>(() => OpenedAsync(isrc));

    public Task<InvalidDataException> RefusedAsync(string isrc) => Assert.ThrowsAsync<InvalidDataException>(() => OpenedAsync(isrc));

    /// <summary>A WAVE file of a few samples, with chunks in front of them.</summary>
    public static byte[] Wave(params byte[][] chunks)
    {
        byte[] format = [1, 0, 1, 0, 0x44, 0xAC, 0, 0, 0x88, 0x58, 1, 0, 2, 0, 16, 0];
        byte[] content = [.. "WAVE"u8, .. Chunk("fmt ", format), .. chunks.SelectMany(chunk => chunk), .. Chunk("data", new byte[32])];
        return Chunk("RIFF", content);
    }

    public static byte[] Chunk(string id, byte[] content)
    {
        byte[] size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, content.Length);
        return [.. Encoding.ASCII.GetBytes(id), .. size, .. content, .. new byte[content.Length & 1]];
    }

    /// <summary>A chunk with an ID3v2.3 tag of one text frame.</summary>
    public static byte[] Id3Chunk(string frame, string text)
    {
        byte[] content = [0, .. Encoding.Latin1.GetBytes(text)];
        return Chunk("id3 ", [.. "ID3"u8, 3, 0, 0, 0, 0, 0, (byte)(10 + content.Length), .. Encoding.ASCII.GetBytes(frame), 0, 0, 0, (byte)content.Length, 0, 0, .. content]);
    }

    public static byte[] Tagged(string isrc) => Wave(Id3Chunk("TSRC", isrc));

    public void Dispose() => _outer.Delete(recursive: true);

    /// <summary>Time that stands still until the test moves it.</summary>
    internal sealed class ManualTime : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Read(ref _ticks);

        public void Advance(TimeSpan time) => Interlocked.Add(ref _ticks, time.Ticks);
    }
}
