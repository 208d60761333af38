using System.Security.Cryptography;

namespace ArtistFirst.Signing;

/// <summary>
/// ECDsa objects of one key. They are not documented to be thread-safe and cost more to make than to use, so each call takes one alone and
/// puts it back.
/// </summary>
internal sealed class EcdsaPool
{
    private readonly ECDsa?[] _idle = new ECDsa?[Environment.ProcessorCount];

    /// <summary>An idle object, or nothing where all are at work.</summary>
    public ECDsa? TryTake()
    {
        for (int i = 0; i < _idle.Length; i++)
        {
            if (_idle[i] is not null && Interlocked.Exchange(ref _idle[i], null) is { } ecdsa)
            {
                return ecdsa;
            }
        }

        return null;
    }

    /// <summary>Keeps the object for the next call, or disposes of it where enough are idle.</summary>
    public void Return(ECDsa ecdsa)
    {
        for (int i = 0; i < _idle.Length; i++)
        {
            if (_idle[i] is null && Interlocked.CompareExchange(ref _idle[i], ecdsa, null) is null)
            {
                return;
            }
        }

        ecdsa.Dispose();
    }

    /// <summary>Disposes of those that are idle.</summary>
    public void Drain()
    {
        while (TryTake() is { } ecdsa)
        {
            ecdsa.Dispose();
        }
    }
}
