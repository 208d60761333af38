using System.Globalization;

namespace ArtistFirst.Registry;

/// <summary>
/// Who made what, for user-centric pools: what each subscriber paid net, and whose each operation is. It stays with the operator: no ledger and no statement names
/// a subscriber, and a settlement names the file's hash alone. Names should be random numbers.
/// </summary>
/// <remarks>
/// A text file, one line each, apart by commas: <c>subscriber,NAME,NET</c> with net in the rate card's currency, and <c>operation,ID,NAME</c>.
/// </remarks>
public sealed class SubscriberBook
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<long> _nets = [0];
    private readonly Dictionary<OperationId, int> _operations = [];

    private SubscriberBook()
    {
    }

    /// <summary>The SHA-256 of the file's bytes.</summary>
    public Sha256Hash Sha256 { get; private init; }

    /// <summary>The file's bytes.</summary>
    internal ReadOnlyMemory<byte> Bytes { get; private init; }

    /// <summary>Reads the file's text.</summary>
    /// <param name="utf8Text">The text.</param>
    /// <param name="currency">The rate card's currency.</param>
    /// <exception cref="SettlementFormatException">A line is not as expected; the message says which.</exception>
    public static SubscriberBook Parse(ReadOnlySpan<byte> utf8Text, Currency currency)
    {
        SubscriberBook book = new() { Sha256 = Sha256Hash.Of(utf8Text), Bytes = utf8Text.ToArray() };
        int number = 0;
        foreach (ReadOnlySpan<char> line in System.Text.Encoding.UTF8.GetString(utf8Text).AsSpan().EnumerateLines())
        {
            number++;
            if (!line.IsEmpty && !book.TryAdd(line.ToString().Split(','), currency))
            {
                throw new SettlementFormatException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Expected 'subscriber,NAME,NET' with a new name and an amount in {currency} that is not below zero, without its code, such as 'subscriber,7c2f,12', or 'operation,ID,NAME' with a new id and a name from above, in line {number}; what came is {Quoted.Text(line)}."));
            }
        }

        return book;
    }

    /// <summary>Reads the file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="currency">The rate card's currency.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="SettlementFormatException">A line is not as expected; the message says which.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static async Task<SubscriberBook> LoadAsync(string path, Currency currency, CancellationToken cancellationToken = default) =>
        await SettlementText.LoadAsync(path, bytes => Parse(bytes, currency), cancellationToken).ConfigureAwait(false);

    /// <summary>What a subscriber paid net, in minor units.</summary>
    internal long NetOf(int subscriber) => _nets[subscriber];

    /// <summary>The number of who made an operation.</summary>
    /// <exception cref="ComplianceException">Nobody is known to have (AF4024).</exception>
    internal int SubscriberOf(OperationId operation) =>
        _operations.TryGetValue(operation, out int number) ? number : throw new ComplianceException([SubscriberUnknown.Found(operation)]);

    private bool TryAdd(string[] cells, Currency currency)
    {
        switch (cells)
        {
            case ["subscriber", { Length: > 0 } name, var net]:
                if (!Decimals.TryRead(net, currency.MinorDigits, out var units) || units.Sign < 0 || units > long.MaxValue || !_numbers.TryAdd(name, _nets.Count))
                {
                    return false;
                }

                _nets.Add((long)units);
                return true;
            case ["operation", var id, var name]:
                return OperationId.TryParse(id, out OperationId operation) && _numbers.TryGetValue(name, out int number) && _operations.TryAdd(operation, number);
            default:
                return false;
        }
    }
}
