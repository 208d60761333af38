using System.Buffers.Binary;
using ArtistFirst.Tests;

namespace ArtistFirst.C2pa.Tests;

/// <summary>Manifest stores of other writers, cut out of the vector files.</summary>
internal static class Stores
{
    public static readonly string[] Files =
    [
        "generated/c2pa-rs-0.91.3.wav", "generated/c2pa-rs-0.91.3.mp3", "generated/c2pa-rs-0.91.3.flac", "generated/c2pa-rs-0.91.3.m4a", "generated/scratch-es256.wav",
        "generated/scratch-ed25519.wav", "generated/scratch-es256.mp3", "generated/scratch-es256.flac", "generated/scratch-es256.m4a", "signed/c2pa-python_sample1_signed.wav",
        "signed/c2pa-rs_100kb-signed.wav", "signed/c2pa-rs_100kb-signed.mp3", "signed/c2pa-rs_video1.mp4",
    ];

    public static TheoryData<string> Names => [.. Files];

    /// <summary>The bytes of the store in a file of the vectors.</summary>
    public static byte[] Of(string name) => In(File.ReadAllBytes(Vectors.Get($"c2pa/{name}")));

    /// <summary>The COSE_Sign1 of the active manifest in a file of the vectors.</summary>
    public static ReadOnlyMemory<byte> SignatureOf(string name) => JumbfReader.Read(Of(name)).Superboxes[^1].Find(JumbfLabels.Signature)!.Content(JumbfBox.Cbor)!.Value;

    /// <summary>The bytes of the one store in a file: its first box is a superbox of type c2pa.</summary>
    public static byte[] In(ReadOnlySpan<byte> file)
    {
        ReadOnlySpan<byte> type = "jumdc2pa"u8;
        int start = file.IndexOf(type) - 12;
        int length = BinaryPrimitives.ReadInt32BigEndian(file[start..]);
        return file.Slice(start, length).ToArray();
    }
}
