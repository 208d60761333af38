namespace ArtistFirst.C2pa;

/// <summary>The description box of a superbox (ISO/IEC 19566-5 §B.3; C2PA 2.2 §11.1.4.1).</summary>
/// <param name="Type">What the superbox is.</param>
/// <param name="Label">Its name among its siblings.</param>
/// <param name="Salt">The random bytes that keep the content from being guessed by its hash (C2PA 2.2 §8.4.2.3); empty where there are none.</param>
public sealed record JumbfDescription(Guid Type, string Label, ReadOnlyMemory<byte> Salt)
{
    internal const int UuidLength = 16;
    internal const int IdLength = 4;
    internal const int HashLength = 32;

    internal const byte Requestable = 0x01;
    internal const byte HasLabel = 0x02;
    internal const byte HasId = 0x04;
    internal const byte HasHash = 0x08;
    internal const byte HasPrivateBox = 0x10;

    /// <summary>The bytes that the box will have, header included.</summary>
    internal static int EncodedLength(int labelBytes, int saltBytes) =>
        JumbfBox.HeaderLength + UuidLength + 1 + labelBytes + 1 + (saltBytes == 0 ? 0 : JumbfBox.HeaderLength + saltBytes);
}
