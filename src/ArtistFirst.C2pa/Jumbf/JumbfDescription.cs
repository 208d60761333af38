namespace ArtistFirst.C2pa;

/// <summary>The description box of a superbox (ISO/IEC 19566-5 §B.3; C2PA 2.2 §11.1.4.1).</summary>
/// <param name="Type">What the superbox is.</param>
/// <param name="Label">Its name among its siblings.</param>
/// <param name="Salt">The random bytes that keep the content from being guessed by its hash (C2PA 2.2 §8.4.2.3); empty where there are none.</param>
internal sealed record JumbfDescription(Guid Type, string Label, ReadOnlyMemory<byte> Salt)
{
    public const int UuidLength = 16;
    public const int IdLength = 4;
    public const int HashLength = 32;

    public const byte Requestable = 0x01;
    public const byte HasLabel = 0x02;
    public const byte HasId = 0x04;
    public const byte HasHash = 0x08;
    public const byte HasPrivateBox = 0x10;

    /// <summary>The bytes that the box will have, header included.</summary>
    public static int EncodedLength(int labelBytes, int saltBytes) =>
        JumbfBox.HeaderLength + UuidLength + 1 + labelBytes + 1 + (saltBytes == 0 ? 0 : JumbfBox.HeaderLength + saltBytes);
}
