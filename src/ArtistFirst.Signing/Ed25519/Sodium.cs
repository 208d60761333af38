using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ArtistFirst.Signing;

/// <summary>
/// The binding to libsodium: the four functions that Ed25519 needs, looked up by hand so that a machine without the library still runs everything
/// else. docs/decisions/0004-libsodium-binding.md says why it is here and what replaces it.
/// </summary>
internal sealed unsafe class Sodium
{
    public const int PublicKeyLength = 32;
    public const int SecretKeyLength = 64;
    public const int SignatureLength = 64;

    private delegate* unmanaged[Cdecl]<byte*, byte*, byte*, int> _expandSeed;
    private delegate* unmanaged[Cdecl]<byte*, ulong*, byte*, ulong, byte*, int> _sign;
    private delegate* unmanaged[Cdecl]<byte*, byte*, ulong, byte*, int> _verify;
    private string? _problem;

    private Sodium(ReadOnlySpan<string> names)
    {
        _problem = "no file of that name was found";
        foreach (string name in names)
        {
            if (NativeLibrary.TryLoad(name, typeof(Sodium).Assembly, DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories, out nint library)
                && TryBind(library))
            {
                return;
            }
        }
    }

    /// <summary>The library of this machine, loaded at the first use of Ed25519.</summary>
    public static Sodium Instance { get; } = new(SodiumFiles.Names);

    /// <summary>Whether the library was found, started and gave the right answers.</summary>
    public bool IsAvailable => _problem is null;

    /// <summary>The binding to a library of one of the given names, the first that works.</summary>
    public static Sodium Load(params ReadOnlySpan<string> names) => new(names);

    /// <summary>Writes the seed and behind it its public key.</summary>
    public void ExpandSeed(ReadOnlySpan<byte> seed, Span<byte> secretKey)
    {
        ThrowIfUnavailable();
        ThrowIfNot(seed.Length, SecretKeyLength - PublicKeyLength);
        ThrowIfNot(secretKey.Length, SecretKeyLength);
        byte* publicKey = stackalloc byte[PublicKeyLength];
        fixed (byte* seedStart = seed, secretStart = secretKey)
        {
            ThrowUnless(_expandSeed(publicKey, secretStart, seedStart) == 0);
        }
    }

    public void Sign(ReadOnlySpan<byte> data, ReadOnlySpan<byte> secretKey, Span<byte> signature)
    {
        ThrowIfUnavailable();
        ThrowIfNot(secretKey.Length, SecretKeyLength);
        ThrowIfNot(signature.Length, SignatureLength);
        byte nothing = 0;
        fixed (byte* dataStart = data, secretStart = secretKey, signatureStart = signature)
        {
            ThrowUnless(_sign(signatureStart, null, data.IsEmpty ? &nothing : dataStart, (ulong)data.Length, secretStart) == 0);
        }
    }

    public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature, ReadOnlySpan<byte> publicKey)
    {
        ThrowIfUnavailable();
        ThrowIfNot(publicKey.Length, PublicKeyLength);
        if (signature.Length != SignatureLength)
        {
            return false;
        }

        byte nothing = 0;
        fixed (byte* dataStart = data, publicStart = publicKey, signatureStart = signature)
        {
            return _verify(signatureStart, data.IsEmpty ? &nothing : dataStart, (ulong)data.Length, publicStart) == 0;
        }
    }

    // The library takes pointers and trusts them: a wrong length here would read or write foreign memory.
    private static void ThrowIfNot(int length, int expected)
    {
        if (length != expected)
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, $"Expected {expected} bytes.");
        }
    }

    private static void ThrowUnless(bool done)
    {
        if (!done)
        {
            throw new CryptographicException("libsodium reported a failure that it should not be able to have. Check the installation of the library.");
        }
    }

    private bool TryBind(nint library)
    {
        if (!NativeLibrary.TryGetExport(library, "sodium_init", out nint start)
            || !NativeLibrary.TryGetExport(library, "crypto_sign_ed25519_seed_keypair", out nint expandSeed)
            || !NativeLibrary.TryGetExport(library, "crypto_sign_ed25519_detached", out nint sign)
            || !NativeLibrary.TryGetExport(library, "crypto_sign_ed25519_verify_detached", out nint verify))
        {
            _problem = "the file that was found lacks the functions of Ed25519";
            return false;
        }

        // 0: started, 1: was started before.
        if (((delegate* unmanaged[Cdecl]<int>)start)() < 0)
        {
            _problem = "sodium_init failed";
            return false;
        }

        _expandSeed = (delegate* unmanaged[Cdecl]<byte*, byte*, byte*, int>)expandSeed;
        _sign = (delegate* unmanaged[Cdecl]<byte*, ulong*, byte*, ulong, byte*, int>)sign;
        _verify = (delegate* unmanaged[Cdecl]<byte*, byte*, ulong, byte*, int>)verify;
        _problem = null;
        if (!SodiumSelfTest.Passes(this))
        {
            _problem = "the library that was found gave a wrong answer in the self-test";
        }

        return IsAvailable;
    }

    private void ThrowIfUnavailable()
    {
        if (_problem is { } problem)
        {
            throw new PlatformNotSupportedException($"Ed25519 needs libsodium 1.0.18 or later: {problem}. {SodiumFiles.HowToInstall} ES256 works without it.");
        }
    }
}
