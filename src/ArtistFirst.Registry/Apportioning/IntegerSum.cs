using System.Numerics;
using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>Adds up many whole numbers that are not negative, exactly, and as a rule without allocating.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct IntegerSum
{
    /// <summary>What is added without a big number has to be less than this: two of them are no overflow.</summary>
    public static readonly Int128 Limit = Int128.One << 125;

    private Int128 _small;
    private BigInteger _large;

    public void Add(Int128 number)
    {
        if (number < 0 || number >= Limit)
        {
            _large += number;
            return;
        }

        _small += number;
        if (_small >= Limit)
        {
            _large += _small;
            _small = 0;
        }
    }

    public readonly BigInteger ToBigInteger() => _large + _small;
}
